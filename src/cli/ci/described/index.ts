import { claimOption } from './claim-option';
import { mintDescribed } from './run';
import { CiSystem } from '../ci-system';

/** A CI system whose issuer a file describes (`--issuer`), on the command line: by the id of the description. */
export const DESCRIBED: CiSystem = {
  name: 'a described issuer',
  projectText: 'oidc:ID for the issuer that a file of --issuer describes',
  isProject: (text) => text.startsWith('oidc:'),
  projectOptions: () => [],
  // What a description says holds for all its tokens.
  declared: () => [],
  runOptions: () => [claimOption()],
  mint: mintDescribed,
};
