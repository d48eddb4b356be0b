/** Stands where a note's editor will be. */
export const EditorToCome = () => <div class="editor editor-waiting" aria-busy="true" />;
