import { annotation } from '@/formats/library-shape';
import { FormatError, list, own, record, type Shape } from '@/formats/shape';
import type { Annotation } from '@/model/annotation';
import { pageKey } from '@/model/page-key';

/** One annotation of an export of Whence in the present version. */
export const readWhenceAnnotation: Shape<Annotation> = (value, at) => {
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

/** The same of version 1, which had no history: when a verdict was reached was not kept, at the latest with the last change. */
export const readFirstVersion: Shape<Annotation> = (value, at) => {
  const note = readWhenceAnnotation(value, at);
  const { verdict, modified, links } = note;
  if (verdict === 'open' || note.history.length > 0) return note;
  const sources = links.map(({ url, title }) => url ?? title);
  return { ...note, history: [{ verdict, when: modified, reason: '', by: 'reader', sources }] };
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
