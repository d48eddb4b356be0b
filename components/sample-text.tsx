/** How a sample is marked: as a quote, as reported speech, or as a claim. */
export type SampleLook = 'words' | 'report' | 'doubt';

interface SampleTextProps {
  /** What stands between two bars is marked: “She said |the road is open|.” */
  text: string;
  /** How the marked pieces look, in order. */
  looks: readonly SampleLook[];
}

/** A text of our own whose marks the page paints as it would on an article. */
export function SampleText({ text, looks }: SampleTextProps) {
  return (
    <>
      {text.split('|').map((piece, at) =>
        at % 2 === 0 ? (
          piece
        ) : (
          <span key={at} data-sample={looks[(at - 1) / 2]}>
            {piece}
          </span>
        ),
      )}
    </>
  );
}
