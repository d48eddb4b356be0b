import { annotation, checkWhole, mostAnnotations, savedPage } from '@/formats/library-shape';
import { FormatError, list, own, type Shape } from '@/formats/shape';
import { whenceVersion } from '@/formats/write-whence';
import type { Annotation, SavedPage } from '@/model/annotation';
import { pageKey } from '@/model/page-key';

/** UTF-16 code units; 100,000 notes have about 200 million, which no browser shows in reasonable time. */
const longestFile = 50 * 1024 * 1024;

/**
 * Reads what `writeWhence` wrote. Throws a `FormatError` that says what is wrong and where, and then nothing of the file
 * is to be used. Whatever the file holds, what is returned has the model's shape, and http(s) addresses only.
 */
export function readWhence(text: string): { pages: SavedPage[]; annotations: Annotation[] } {
  if (text.length > longestFile) throw new FormatError('The file is larger than 50 MB.');
  const file = parse(text);
  const version = own(file, 'whence:version');
  if (own(file, 'type') !== 'AnnotationCollection' || typeof version !== 'number')
    throw new FormatError('The file is not an export of Whence.');
  if (version > whenceVersion)
    throw new FormatError('The file was made by a newer version of Whence. Update Whence to read it.');
  if (version !== whenceVersion) throw new FormatError('The file has a version that never was.');
  const pages = list(page, mostAnnotations)(own(file, 'whence:pages'), 'Page');
  const items = own(record(own(file, 'first'), 'The first page of annotations'), 'items');
  const annotations = list(readAnnotation, mostAnnotations)(items, 'Annotation');
  if (own(file, 'total') !== annotations.length)
    throw new FormatError('The file is not whole: it has another number of annotations than it says.');
  const library = { pages, annotations };
  checkWhole(library);
  return library;
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
    // What is no export is told from its missing fields.
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    throw new FormatError('The file is not JSON, or it is cut off.', { cause: error });
  }
}

/** The key is not in the file: how it follows from the address may change. */
const page: Shape<SavedPage> = (value, at) => {
  const found = record(value, at);
  const url = own(found, 'url');
  return savedPage({ ...found, key: typeof url === 'string' && URL.canParse(url) ? pageKey(url) : url }, at);
};

const readAnnotation: Shape<Annotation> = (value, at) => {
  const item = record(value, at);
  const id = own(item, 'id');
  const target = record(own(item, 'target'), `${at}: target`);
  const source = address(target);
  if (typeof source !== 'string' || !URL.canParse(source))
    throw new FormatError(`${at} has no address as its target.`);
  return annotation(
    {
      id: typeof id === 'string' ? id.replace(/^urn:uuid:/, '') : id,
      page: pageKey(source),
      subject: own(item, 'whence:subject'),
      target: readTarget(own(target, 'selector'), at),
      history: own(item, 'whence:history'),
      reason: own(item, 'whence:reason'),
      origin: own(item, 'whence:origin'),
      foreign: own(item, 'whence:foreign'),
      ...readBodies(own(item, 'body'), at),
      created: own(item, 'created'),
      modified: own(item, 'modified'),
      revision: own(item, 'whence:revision'),
    },
    at,
  );
};

function readTarget(selectors: unknown, at: string): unknown {
  if (selectors === undefined) return null;
  const all = list(record, 10)(selectors, `${at}: selector`);
  const find = (type: string) => all.find((one) => own(one, 'type') === type) ?? null;
  return { quote: find('TextQuoteSelector'), position: find('TextPositionSelector') };
}

function readBodies(bodies: unknown, at: string) {
  const all = list(record, 20_000)(bodies, `${at}: body`);
  const by = (purpose: string) => all.filter((one) => own(one, 'purpose') === purpose);
  const values = (purpose: string) => by(purpose).map((one) => own(one, 'value'));
  const [note = '', ...otherNotes] = values('commenting');
  const [verdict, ...otherVerdicts] = values('assessing');
  if (otherNotes.length + otherVerdicts.length > 0) throw new FormatError(`${at} has two notes or verdicts.`);
  const links = by('linking').map((one) => ({
    url: own(one, 'type') === 'TextualBody' ? null : address(one),
    title: own(one, 'whence:title'),
    role: own(one, 'whence:role'),
    added: own(one, 'created'),
    check: own(one, 'whence:check'),
  }));
  return { note, verdict, links, tags: values('tagging') };
}

function address(resource: object): unknown {
  return own(resource, 'whence:address') ?? own(resource, 'source') ?? own(resource, 'id');
}

function record(value: unknown, at: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FormatError(`${at} is missing or not an object.`);
  return value;
}
