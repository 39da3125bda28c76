import { missingPeer } from '../internal/catalogue/peers';

/**
 * Loads a module of each optional peer, so that all that are missing are named at once, with the command that installs them. npm names
 * the first one alone, and no version.
 */
export function requirePeers(user: string, peers: Readonly<Record<string, () => unknown>>): void {
  const missing = Object.entries(peers).filter(([peer, load]) => isMissing(peer, load)).map(([peer]) => peer);
  if (missing.length === 0) return;
  const { peerDependencies }: { peerDependencies: Record<string, string> } = require('cdk-trusted-workflows/package.json');
  throw missingPeer(user, Object.fromEntries(missing.map((peer) => [peer, peerDependencies[peer]])));
}

function isMissing(peer: string, load: () => unknown): boolean {
  try {
    load();
    return false;
  } catch (error) {
    // A peer that lacks a package of its own is installed, and Node says what it lacks.
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND' && (error as Error).message.includes(`'${peer}`)) return true;
    throw error;
  }
}
