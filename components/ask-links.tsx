import { useState } from 'preact/hooks';
import { ArrowIcon } from '@/components/icons';
import { siteOf } from '@/components/source-address';
import { type MessageKey, useSay } from '@/components/strings';
import { type AskAddresses, type AskPlace, askAddress, askPlaces } from '@/model/ask';

export const askLabels: Record<AskPlace, MessageKey> = {
  search: 'askSearch',
  factCheck: 'askFactCheck',
  archiveFind: 'askArchiveFind',
  archiveSave: 'askArchiveSave',
};

interface AskLinksProps {
  addresses: AskAddresses;
  /** The words to ask about; a page's title for the page as a whole. */
  quote: string;
  url: string;
  /** The quote is the title of the page, not words of its text. */
  isTitle?: boolean;
}

/** Where else to ask about some words and their page. Nothing is asked before the reader clicks, in a tab of its own. */
export function AskLinks(props: AskLinksProps) {
  const { addresses, quote, url } = props;
  const say = useSay();
  // What nobody has opened is not drawn, nor are the addresses made.
  const [wasOpened, setOpened] = useState(false);
  const isOffered = askPlaces.some((place) => {
    const address = addresses[place];
    return (quote && address.includes('{quote}')) || (url && address.includes('{url}'));
  });
  if (!isOffered) return null;
  return (
    <details class="ask" onToggle={() => setOpened(true)}>
      <summary>{say('askTitle')}</summary>
      {wasOpened && <AskList {...props} />}
    </details>
  );
}

function AskList({ addresses, quote, url, isTitle = false }: AskLinksProps) {
  const say = useSay();
  const links = askPlaces.flatMap((place) => {
    const address = askAddress(addresses[place], { quote, url });
    return address === null ? [] : [{ place, address }];
  });
  return (
    <>
      <ul>
        {links.map(({ place, address }) => (
          <li key={place}>
            <a href={address} target="_blank" rel="noreferrer noopener">
              {say(isTitle && place === 'search' ? 'askSearchTitle' : askLabels[place])}
              <ArrowIcon />
            </a>{' '}
            <bdi class="ask-site">{siteOf(address)}</bdi>
          </li>
        ))}
      </ul>
      <p class="hint">{say('askTells')}</p>
    </>
  );
}
