import { Option } from 'commander';
import { once } from '../../options/values';

const REFS = ['branch', 'tag', 'ref', 'pullRequest'];

/** What sets a run apart. */
export function runOptions(): Option[] {
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
