import { brokenFiles } from '@/scripts/faults/break-files';
import { killImport, stopImport } from '@/scripts/faults/cut-import';
import { cutPower } from '@/scripts/faults/cut-power';
import type { Fault } from '@/scripts/faults/fault';
import { fillDisk } from '@/scripts/faults/fill-disk';
import { fillQuota } from '@/scripts/faults/fill-quota';
import { killBrowser } from '@/scripts/faults/kill-browser';
import { heldUpgrade, killedUpgrade, newerDatabase, olderDatabase } from '@/scripts/faults/open-versions';
import { reloadExtension } from '@/scripts/faults/reload-extension';
import { setClockBack } from '@/scripts/faults/set-clock-back';
import { stopWorker } from '@/scripts/faults/stop-worker';
import { twoWindows, typedInTwoWindows } from '@/scripts/faults/two-windows';

/** Everything that is made to go wrong; what leaves the profile in an odd state comes last. */
export const allFaults: readonly Fault[] = [
  stopWorker,
  twoWindows,
  typedInTwoWindows,
  stopImport,
  killBrowser,
  killImport,
  setClockBack,
  olderDatabase,
  heldUpgrade,
  killedUpgrade,
  newerDatabase,
  reloadExtension,
  fillDisk,
  fillQuota,
  cutPower,
  ...brokenFiles,
];
