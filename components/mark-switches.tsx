import { type MessageKey, useSay } from '@/components/strings';
import { Switch } from '@/components/switch';
import { listsSite, type Settings, siteShown, switchSite } from '@/model/settings';

interface MarkSwitchesProps {
  settings: Settings;
  /** The page's key and host name; `null` where there is no page to switch. */
  page: { key: string; site: string } | null;
  /** Whether this page has been read, so that marks can be on it. */
  marked: boolean;
  onChange: (change: Partial<Settings>) => void;
}

type Place = MarkSwitchesProps['page'];

function summaryKey(settings: Settings, page: Place): MessageKey {
  const { marks, sitesOff, pagesOff } = settings;
  if (!marks && !(page && siteShown(settings, page.site))) return 'marksOffEverywhere';
  if (marks && page && listsSite(sitesOff, page.site)) return 'marksOffSite';
  if (page && pagesOff.includes(page.key)) return 'marksOffPage';
  return 'marksShown';
}

const without = (list: string[], name: string): string[] => list.filter((other) => other !== name);

/** Where marks are painted: everywhere, on this site, on this page. */
export function MarkSwitches({ settings, page, marked, onChange }: MarkSwitchesProps) {
  const say = useSay();
  const { marks, pagesOff, selectionButton } = settings;
  return (
    <details class="switches">
      <summary>{marked ? say(summaryKey(settings, page)) : say('marksElsewhere')}</summary>
      {page && (
        <>
          <Switch
            label={say('marksOnPage')}
            on={!pagesOff.includes(page.key)}
            disabled={!siteShown(settings, page.site)}
            onChange={(on) =>
              onChange({ pagesOff: on ? without(pagesOff, page.key) : [...pagesOff, page.key] })
            }
          />
          <Switch
            label={say('marksOnSite', page.site)}
            on={siteShown(settings, page.site)}
            onChange={(on) => onChange(switchSite(settings, page.site, on))}
          />
        </>
      )}
      <Switch label={say('marksEverywhere')} on={marks} onChange={(on) => onChange({ marks: on })} />
      <Switch
        label={say('selectionButton')}
        on={selectionButton}
        onChange={(on) => onChange({ selectionButton: on })}
      />
    </details>
  );
}
