import { Argument, Command, Option } from 'commander';
import { CLOUD_NAMES } from './audience';
import { PARTITIONS } from '../../parties/aws';
import { Party } from '../../trust';
import { once } from '../options/values';

const REFS = ['branch', 'tag', 'ref', 'pullRequest'];

/** The command as its usage shows it. */
export function tokenCommand(root: Command): Command {
  const command = root.command('token')
    .description('Prints the claims of a token as GitHub mints it for a run, to try decide with. Nothing signs it.')
    .addArgument(new Argument('<prefix>', 'the sub_claim_prefix of the repository: repo:my-org@123456/my-repo@456789, or repo:my-org/my-repo'))
    .addOption(once(new Option('--for <party>', 'the cloud that the token is for').choices(Object.values(Party))))
    .addOption(once(new Option('--partition <partition>', 'of AWS').choices(PARTITIONS)))
    .addOption(once(new Option('--cloud <cloud>', 'of Azure').choices(CLOUD_NAMES)))
    .addOption(once(new Option('--provider <name>', 'of GCP: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER')))
    .addOption(once(new Option('--audience <text>', 'another audience than that of the cloud')));
  runOptions().forEach((option) => command.addOption(option));
  return command.addHelpText('after', '\nExit code: 0 the claims are printed, 2 no token has them.');
}

function runOptions(): Option[] {
  return [
    ...REFS.map(refOption),
    once(new Option('--event <name>', 'what started the run (default: push, or pull_request)')),
    once(new Option('--environment <name>', 'the environment of the job')),
    once(new Option('--workflow <file>', 'the file that started the run (default: deploy.yml)')),
    once(new Option('--job-workflow-ref <ref>', 'the reusable workflow: OWNER/REPOSITORY/.github/workflows/FILE.yml@REF')),
    once(new Option('--template <keys>', 'the subject template of the repository, as repo,context')),
    once(new Option('--owner-id <id>', 'where the prefix is classic and has none')),
    once(new Option('--repository-id <id>', 'where the prefix is classic and has none')),
  ];
}

/** A run is on one ref. */
function refOption(name: string): Option {
  const options: Readonly<Record<string, Option>> = {
    branch: new Option('--branch <name>', 'the branch of the run (default: main)'),
    tag: new Option('--tag <name>', 'the tag of the run'),
    ref: new Option('--ref <ref>', 'the ref of the run in full: refs/heads/main'),
    pullRequest: new Option('--pull-request', 'a run of a pull request, on its merge with the base'),
  };
  const option = options[name].conflicts(REFS.filter((other) => other !== name));
  return name === 'pullRequest' ? option : once(option);
}
