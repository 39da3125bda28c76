import { declaredRepositories, repositoryOptions } from './repositories';
import { mintToken } from './run';
import { runOptions } from './run-options';
import { CiSystem } from '../ci-system';

/** GitHub Actions on the command line: repositories by their `sub_claim_prefix`, runs by ref, event and environment. */
export const GITHUB: CiSystem = {
  name: 'GitHub',
  projectText: 'the sub_claim_prefix of the repository: repo:my-org@123456/my-repo@456789, or repo:my-org/my-repo',
  isProject: (text) => text.startsWith('repo:'),
  projectOptions: repositoryOptions,
  declared: declaredRepositories,
  runOptions,
  mint: mintToken,
};
