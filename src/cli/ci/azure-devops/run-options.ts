import { Option } from 'commander';
import { once } from '../../options/values';

/** What a subject of names does not say. */
export function runOptions(): Option[] {
  return [
    once(new Option('--organization-id <id>', 'the organization of a subject of names, sc:// or p://: its issuer has the id')),
    once(new Option('--repository-ref <ref>', 'the ref of a pipeline without a service connection, p:// (default: refs/heads/main)')),
  ];
}
