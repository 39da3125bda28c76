import { entry } from '../errors';

/** Optional peers that are not installed. `ranges` are those of this package, one for each peer. */
export const missingPeer = entry('missing-peer', (user: string, ranges: Readonly<Record<string, string>>) => ({
  problem: `${user} needs ${Object.keys(ranges).join(', ')}`,
  got: `not installed: ${Object.keys(ranges).join(', ')}`,
  allowed: Object.entries(ranges).map(([peer, range]) => `${peer} ${range}`).join(', '),
  // Double quotes hold `^` in every shell, that of Windows too.
  remedies: [`npm install ${Object.entries(ranges).map(([peer, range]) => `"${peer}@${range}"`).join(' ')}`],
}));
