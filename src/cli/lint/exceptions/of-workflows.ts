import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fieldOf, membersOf, parsed, textOf } from './told';
import { isDay } from '../../../internal/calendar';
import { ACKNOWLEDGEMENT_METADATA, Acknowledgement } from '../../../trust';
import { CommandIo } from '../../io';
import { attempt, readText } from '../../read-text';

/** What a trusted workflow of a CDK app acknowledges. */
export interface WorkflowAcknowledgement extends Acknowledgement {
  /** The name of the trusted workflow. */
  readonly workflow: string;
  /** The path of a role of it. */
  readonly construct: string;
  /** The file in which CDK tells it. */
  readonly source: string;
}

/** What CDK writes beside a template of what the constructs of its stack tell. */
const METADATA = /\.metadata\.json$/;
/** A folder of a stage. */
const STAGE = /^assembly-/;

/** All that the metadata of some folders tells of acknowledgements by trusted workflows, of stages too. Each is told once for a workflow. */
export function acknowledgedByWorkflows(names: readonly string[], io: Pick<CommandIo, 'cwd'>): WorkflowAcknowledgement[] {
  const told = names.flatMap((name) => filesOf(name, io)).flatMap((file) => inMetadata(readText(resolve(io.cwd, file), file), file.replaceAll('\\', '/')));
  const keyOf = ({ workflow, id, reason, expires }: WorkflowAcknowledgement) => JSON.stringify([workflow, id, reason, expires]);
  return told.filter((one, index) => told.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

function filesOf(name: string, io: Pick<CommandIo, 'cwd'>): string[] {
  const path = resolve(io.cwd, name);
  if (!attempt(name, () => statSync(path)).isDirectory()) return METADATA.test(name) ? [name] : [];
  const entries = readdirSync(path, { withFileTypes: true }).sort((one, other) => one.name < other.name ? -1 : 1);
  return entries.flatMap((entry) => {
    const inside = join(name, entry.name);
    if (entry.isDirectory()) return STAGE.test(entry.name) ? filesOf(inside, io) : [];
    return METADATA.test(entry.name) ? [inside] : [];
  });
}

/** Constructs by their paths, each with a list. What has no day is not of this library. */
function inMetadata(text: string, source: string): WorkflowAcknowledgement[] {
  const json = parsed(text, source);
  const byConstruct = Object.keys(Object(json) as object).map((path) => ({ path, entries: membersOf(json, path) }));
  return byConstruct.flatMap(({ path, entries }) => entries.filter((entry) => textOf(entry, 'type') === ACKNOWLEDGEMENT_METADATA).flatMap((entry) => {
    const data = fieldOf(entry, 'data');
    const [workflow, id, reason, expires] = ['workflow', 'id', 'reason', 'expires'].map((name) => textOf(data, name));
    return isDay(expires) ? [{ workflow, id, reason, expires, construct: path.replace(/^\//, ''), source }] : [];
  }));
}
