import { Party } from './party';

/** How the parties are written in text for people. */
export const PARTY_NAMES: Record<Party, string> = { [Party.AWS]: 'AWS', [Party.AZURE]: 'Azure', [Party.GCP]: 'GCP' };
