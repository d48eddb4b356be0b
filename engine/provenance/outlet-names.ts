/** News agencies by the names under which articles credit them. Public knowledge; `|` parts the names. */
const agencies =
  'Reuters|Agence France-Presse|AFP|Associated Press|AP|United Press International|UPI|dpa|Deutsche Presse-Agentur|Xinhua|' +
  'New China News Agency|China News Service|TASS|Itar-Tass|Interfax|RIA Novosti|Ukrinform|ANSA|EFE|Europa Press|Belga|ANP|APA|' +
  'Kyodo|Kyodo News|Jiji Press|Yonhap|KCNA|Press Trust of India|PTI|ANI|IANS|United News of India|Anadolu|Anadolu Agency|' +
  'Demirören News Agency|IRNA|Fars|Tasnim|Mehr|SANA|Saba|WAFA|Saudi Press Agency|Emirates News Agency|MENA|Bloomberg|PA Media|' +
  'Press Association|Australian Associated Press|AAP|Canadian Press|Bernama|Antara|NAN|News Agency of Nigeria|Ghana News Agency|' +
  'Polish Press Agency|PAP|Ritzau|NTB|TT News Agency|Getty|Getty Images|European Pressphoto Agency|EPA|EPA-EFE|NurPhoto|' +
  'Zuma Press|Sipa|Shutterstock|Alamy|iStock|Anadolu Agency via Getty Images';

/** Newspapers, broadcasters and sites that others cite often enough to be known by name. */
const others =
  'Al Jazeera|BBC|BBC News|CNN|New York Times|Washington Post|Wall Street Journal|Guardian|Financial Times|Daily Telegraph|' +
  'Sunday Times|Daily Mail|MailOnline|Daily Mirror|Observer|Economist|Fox News|MSNBC|NBC News|NBC|CBS News|CBS|ABC News|NPR|PBS|' +
  'Politico|Axios|BuzzFeed|BuzzFeed News|HuffPost|Huffington Post|USA Today|Los Angeles Times|Boston Globe|Chicago Tribune|' +
  'Miami Herald|Daily Beast|Newsweek|Atlantic|New Yorker|Forbes|Business Insider|CNBC|ProPublica|Bellingcat|Foreign Policy|' +
  'Le Monde|Le Figaro|Libération|France 24|Radio France Internationale|Der Spiegel|Spiegel|Süddeutsche Zeitung|Die Zeit|Die Welt|' +
  'Deutsche Welle|DW|ARD|ZDF|Frankfurter Allgemeine Zeitung|El País|El Mundo|Corriere della Sera|La Repubblica|La Stampa|' +
  'Global Times|China Daily|CCTV|CGTN|South China Morning Post|Caixin|Russia Today|Sputnik|Kommersant|Vedomosti|Novaya Gazeta|' +
  'Meduza|Moscow Times|Kyiv Independent|Kyiv Post|Ukrainska Pravda|Haaretz|Jerusalem Post|Times of Israel|Al Arabiya|Al-Monitor|' +
  'Middle East Eye|Times of India|Hindustan Times|Indian Express|NDTV|Scroll|The Wire|Dawn|Geo News|Daily Star|Straits Times|' +
  'Channel NewsAsia|CNA|Nikkei|Nikkei Asia|Asahi Shimbun|Yomiuri Shimbun|Mainichi|NHK|Korea Herald|Chosun Ilbo|Sky News|' +
  'ITV News|Channel 4 News|RTÉ|Irish Times|Sydney Morning Herald|Globe and Mail|Toronto Star|CBC|CBC News|Daily Nation|' +
  'Mail & Guardian|Premium Times|Voice of America|VOA|Radio Free Europe|Radio Free Asia|Associated Newspapers|Folha de S.Paulo|' +
  'O Globo|La Nación|Clarín|El Universal|Telesur';

export interface OutletName {
  /** In lower case, as the tokens have it. */
  words: string[];
  name: string;
  agency: boolean;
}

let byFirstWord: Map<string, OutletName[]> | undefined;

/** Known outlets by the first word of their name in lower case, the longest name first. */
export function outletNames(): ReadonlyMap<string, readonly OutletName[]> {
  if (byFirstWord) return byFirstWord;
  byFirstWord = new Map();
  for (const name of agencies.split('|')) addName(byFirstWord, name, true);
  for (const name of others.split('|')) addName(byFirstWord, name, false);
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}

function addName(names: Map<string, OutletName[]>, name: string, agency: boolean): void {
  const words = name.toLowerCase().split(' ');
  const [first = ''] = words;
  const list = names.get(first);
  const entry = { words, name, agency };
  if (list) list.push(entry);
  else names.set(first, [entry]);
}
