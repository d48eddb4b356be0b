/**
 * Whole lines that templates print among an article's paragraphs, in the languages that our pages have most of: sharing, adverts,
 * newsletters, pagers, comment links, the labels of related links. Nothing that an author might have written.
 */
const templateLine =
  /^(?:post a comment|(?:previous|next|older|newer) (?:page|post|article|story)s?|share|share this(?: (?:article|story|post|page))?|share on (?:facebook|twitter|x|whatsapp|linkedin)|share (?:via|by) email|sharing is caring|tweet(?: this)?|print(?: this(?: page| article)?)?|copy link|link copied|save(?: this)? (?:article|story)|comments?|\d+ comments?|(?:leave|add|write) a (?:reply|comment)|no comments(?: yet)?|join the (?:conversation|discussion)|advertisements?|advertising|sponsored(?: content)?|(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|advert))?|continue reading(?: below)?|scroll (?:down )?(?:for more|to continue)|skip (?:ad|advertisement|this ad)|read (?:more|also|next)|related(?: (?:articles?|stories|posts|topics|content|links|news|reading))?|you (?:may|might) also like|more (?:on this|stories|from us)|most (?:read|popular)|trending(?: now)?|recommended(?: for you)?|sign up(?: (?:now|here|for our newsletter))?|subscribe(?: (?:now|to our newsletter))?|get our newsletter|log ?in|see also|load more|show more|back to top|click here(?: to (?:read|subscribe|comment)(?: more)?)?|anzeige|werbung|teilen|artikel teilen|drucken|kommentare?|mehr zum thema|lesen sie auch|auch interessant|newsletter abonnieren|publicité|partager|imprimer|commentaires?|lire aussi|à lire aussi|publicidad|compartir|imprimir|comentarios?|lea también|lee también|pubblicità|condividi|stampa|commenti|leggi anche|publicidade|compartilhar|leia também|reklama?|advertentie|delen|lees ook|annonse?|les også|läs också|læs også|広告|关闭|분享|공유)[.:!…»›→]*$/i;

export function isFurniture(text: string): boolean {
  return text.length <= 60 && templateLine.test(text);
}

/** Names of boxes that ask readers for money, an address or leave, or that pass the page on. */
const noticeName =
  /pay-?wall|reg-?wall|(?:^|[^a-z])meter(?:ed)?(?:[^a-z]|$)|newsletter|cookie|consent|gdpr|subscri(?:be|ption)(?:-|_|\s|$)|sign-?up|share-?(?:bar|box|tools?|buttons?|links?)|social-?(?:share|links|bar|buttons?)|donat(?:e|ion)/;

export function isNoticeName(name: string): boolean {
  return noticeName.test(name);
}

const plea =
  /\b(?:newsletters?|subscri\w*|sign(?:ing)? up|log ?in|register|donat\w*|support (?:us|our|independent)|cookies?|inbox|abonn\w*|suscr[ií]\w*|iscriv\w*|assine|unlimited access|free trial)\b/i;

/** Whether a paragraph asks for what such a box asks for: wrappers around an article's own paragraphs bear the same names. */
export function isPlea(text: string): boolean {
  return text.length < 500 && plea.test(text);
}
