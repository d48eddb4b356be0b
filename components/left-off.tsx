import { useNumber, useSay } from '@/components/strings';

/** That a list has more than is shown, and how much. */
export function LeftOff({ count = 0 }: { count: number | undefined }) {
  const say = useSay();
  const number = useNumber();
  return count > 0 ? <p class="hint">{say('leftOff', number(count))}</p> : null;
}
