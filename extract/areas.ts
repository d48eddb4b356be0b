import { isNoticeName } from '@/extract/furniture';

/** What a box is or stands in, by its tag, role, class and id; flags of one number. */
export const Area = {
  navigation: 1,
  header: 2,
  footer: 4,
  aside: 8,
  form: 16,
  figure: 32,
  caption: 64,
  quote: 128,
  list: 256,
  table: 512,
  comments: 1024,
  related: 2048,
  chrome: 4096,
  article: 8192,
  main: 16384,
  body: 32768,
  heading: 65536,
  paragraph: 131072,
  ariaHidden: 262144,
  dialog: 524288,
  meta: 1048576,
  item: 2097152,
  code: 4194304,
  byline: 8388608,
} as const;
/** A box that asks readers for something. Beside the others, since the models of `scripts/train` know nothing of it. */
export const notice = 1 << 24;
export type Area = (typeof Area)[keyof typeof Area];

const byTag: Record<string, number> = {
  nav: Area.navigation,
  header: Area.header,
  footer: Area.footer,
  aside: Area.aside,
  form: Area.form,
  figure: Area.figure,
  figcaption: Area.caption,
  blockquote: Area.quote,
  ul: Area.list,
  ol: Area.list,
  li: Area.list | Area.item,
  table: Area.table,
  article: Area.article,
  main: Area.main,
  p: Area.paragraph,
  h1: Area.heading,
  h2: Area.heading,
  h3: Area.heading,
  h4: Area.heading,
  h5: Area.heading,
  h6: Area.heading,
  dialog: Area.dialog,
  address: Area.meta,
  pre: Area.code,
};

/** What words in class, id or role say; tried in turn, all that match count. */
const byName: [RegExp, number][] = [
  [/comment|disqus|respond|replies/, Area.comments],
  [
    /relat|recommend|more-?(from|stor|news|on|in)|read-?(more|next|also)|outbrain|taboola|popular|trending|most-?(read|view)|also-?like|teaser|promo|up-?next|zergnet/,
    Area.related,
  ],
  [/(^|[^a-z])nav|menu|breadcrumb|pagination|pager|topbar|navbar|toc\b/, Area.navigation],
  [
    /share|social|newsletter|subscri|signup|sign-up|cookie|consent|gdpr|banner|advert|sponsor|(^|[^a-z])ads?([^a-z]|$)|widget|toolbar|popup|modal|overlay|paywall|skip-|rating|follow|print-|tags?([^a-z]|$)|login|donat|poll|author-?(bio|box|info|card)|about-?author|bio([^a-z]|$)|copyright|disclaimer/,
    Area.chrome,
  ],
  [/side-?bar|(^|[^a-z])aside|rail([^a-z]|$)/, Area.aside],
  [/footer|colophon/, Area.footer],
  [/(^|[^a-z])header|masthead/, Area.header],
  [/caption|credit|(^|[^a-z])photo/, Area.caption],
  [/byline|author|contributor|writer|posted-?by|creator/, Area.byline],
  [/byline|dateline|timestamp|pub-?date|(^|[^a-z])(meta|author|date|time|posted)([^a-z]|$)/, Area.meta],
  [
    /article-?(body|content|text|copy|main)|story-?(body|content|text)|(entry|post|blog)-?(content|body|text)|articlebody|storytext|body-?(content|text|copy)|rich-?text|prose([^a-z]|$)|main-?text|text-?body/,
    Area.body,
  ],
  [/modal|dialog/, Area.dialog],
];

const roles: Record<string, number> = {
  navigation: Area.navigation,
  banner: Area.header,
  contentinfo: Area.footer,
  complementary: Area.aside,
  search: Area.form,
  main: Area.main,
  article: Area.article,
  dialog: Area.dialog,
  alertdialog: Area.dialog,
  heading: Area.heading,
};

/** What tells of a box what it is; `''` where an attribute is not there. */
export interface Look {
  tag: string;
  role: string;
  className: string;
  id: string;
  itemprop: string;
  ariaHidden: string;
}

/** Flags for one box, not counting those around it. */
export function areaOf({ tag, role, className, id, itemprop, ariaHidden }: Look): number {
  let areas = (Object.hasOwn(byTag, tag) && byTag[tag]) || 0;
  if (Object.hasOwn(roles, role)) areas |= roles[role] ?? 0;
  const name = `${className} ${id}`.trim().slice(0, 200).toLowerCase();
  if (name) {
    for (const [pattern, area] of byName) if (pattern.test(name)) areas |= area;
    if (areas & Area.chrome && isNoticeName(name)) areas |= notice;
  }
  if (ariaHidden === 'true') areas |= Area.ariaHidden;
  if (itemprop === 'articleBody' || itemprop === 'text') areas |= Area.body;
  return areas;
}
