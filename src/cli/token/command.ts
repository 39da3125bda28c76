import { Argument, Command, Option } from 'commander';
import { CLOUD_NAMES } from './audience';
import { PARTITIONS } from '../../parties/aws';
import { Party } from '../../trust';
import { CI_SYSTEMS } from '../ci';
import { issuerOption } from '../options/issuer';
import { once } from '../options/values';

/** The command as its usage shows it. */
export function tokenCommand(root: Command): Command {
  const command = root.command('token')
    .description(`Prints the claims of a token as ${CI_SYSTEMS.map(({ name }) => name).join(', ').replace(/, ([^,]*)$/, ' or $1')} mints it for a run, to try decide with. Nothing signs it.`)
    .addArgument(new Argument('<prefix>', CI_SYSTEMS.map(({ projectText }) => projectText).join('; ')))
    .addOption(once(new Option('--for <party>', 'the cloud that the token is for').choices(Object.values(Party))))
    .addOption(once(new Option('--partition <partition>', 'of AWS').choices(PARTITIONS)))
    .addOption(once(new Option('--cloud <cloud>', 'of Azure').choices(CLOUD_NAMES)))
    .addOption(once(new Option('--provider <name>', 'of GCP: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER')))
    .addOption(once(new Option('--audience <text>', 'another audience than that of the cloud')));
  command.addOption(issuerOption());
  CI_SYSTEMS.flatMap(({ runOptions }) => runOptions()).forEach((option) => command.addOption(option));
  return command.addHelpText('after', '\nExit code: 0 the claims are printed, 2 no token has them.');
}
