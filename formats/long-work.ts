/** What a long work has done so far. */
export interface Progress {
  annotations: number;
  /** Of the file: UTF-16 code units, or bytes where it is read as bytes. */
  size: number;
}

export interface LongWork {
  /** When it aborts, the work stops by throwing the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}
