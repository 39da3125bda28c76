import { TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { addressOf, Attributes, Block } from './block';
import { differenceOf } from './difference';
import { JudgedIdentity, permissionProblems } from './judged-identities';
import { References } from './references';
import { WrittenStack } from './written-stack';
import { isTrustedWorkflowError, TrustedWorkflowError } from '../../internal/errors';
import { onePerApp } from '../guard/one-per-app';
import { SecondNet } from '../guard/second-net';

/** The error for a resource that is not what was checked. */
export type Changed = (place: string, actual: unknown, expected: unknown) => TrustedWorkflowError;

interface Watched {
  readonly expected: () => Attributes;
  readonly changed: Changed;
}

interface Own extends Watched {
  readonly resource: TerraformResource;
  readonly address: string;
}

/** What one cloud looks for in what a stack writes beside the resources of this library. */
export interface ForeignCheck {
  /** The kinds of blocks that it judges: `TYPE`, `data.TYPE`. */
  readonly judged: readonly string[];
  /** The kinds through which it follows references. */
  readonly followed: readonly string[];
  /** What is wrong with judged blocks that this library did not write. */
  problems(blocks: readonly Block[], references: References): TrustedWorkflowError[];
}

/** What has to stay as it was checked in a cdktf app, and what may not stand beside it: the checks of the clouds say which. */
export class AppGuard {
  /** The guard of the app that a construct is in. */
  public static readonly of = onePerApp((root) => new AppGuard(root));

  private readonly watched = new Map<TerraformStack, Map<TerraformResource, Watched>>();
  private readonly checks = new Map<string, ForeignCheck>();
  private readonly identities = new Map<TerraformStack, JudgedIdentity[]>();
  private readonly net: SecondNet<TerraformStack>;

  private constructor(root: IConstruct) {
    this.net = new SecondNet(root, { parts: () => stacksOf(root), last: lastOf, problems: (stack) => this.problems(stack) });
  }

  /** From here on the resource has to be written as it is expected. */
  public watch(resource: TerraformResource, expected: () => Attributes, changed: Changed): void {
    const stack = TerraformStack.of(resource);
    const resources = this.watched.get(stack) ?? new Map<TerraformResource, Watched>();
    this.watched.set(stack, resources.set(resource, { expected, changed }));
    this.cover(stack);
  }

  /** Checks a stack before it is written, whether there is something to be watched in it or not. */
  public cover(stack: TerraformStack): void {
    this.net.cover(stack);
  }

  /** From here on what the identity may do has to be no more than its workflow acknowledges. */
  public judge(identity: JudgedIdentity): void {
    const stack = TerraformStack.of(identity.owner);
    this.identities.set(stack, [...this.identities.get(stack) ?? [], identity]);
    this.cover(stack);
  }

  /** Adds the check of a cloud, once. */
  public check(cloud: string, make: () => ForeignCheck): void {
    if (!this.checks.has(cloud)) this.checks.set(cloud, make());
  }

  /** What is wrong with what a stack writes. */
  public problems(stack: TerraformStack): TrustedWorkflowError[] {
    const own = [...this.watched.get(stack) ?? []].map(([resource, watched]) => ({ resource, ...watched, address: addressIn(resource) }));
    const checks = [...this.checks.values()];
    const looked = checks.flatMap(({ judged, followed }) => [...judged, ...followed]);
    const kinds = new Set([...looked, ...own.map(({ resource }) => resource.terraformResourceType)]);
    const written = WrittenStack.of(stack, kinds);
    const references = new References(kinds);
    references.add(written);
    const ours = new Set(own.map(({ address }) => address));
    const foreignOf = ({ judged }: ForeignCheck) => written.of(new Set(judged)).filter(({ address }) => !ours.has(address));
    const changed = [...own.flatMap((one) => changesOf(one, written)), ...checks.flatMap((check) => check.problems(foreignOf(check), references))];
    // What was taken away or replaced may do whatever it likes.
    return changed.length > 0 ? changed : permissionProblems(stack, this.identities.get(stack) ?? []);
  }
}

const addressIn = (resource: TerraformResource) => addressOf(resource.terraformResourceType, resource.friendlyUniqueId);

function changesOf({ resource, address, expected, changed }: Own, written: WrittenStack): TrustedWorkflowError[] {
  const { path } = resource.node;
  const blocks = written.at(address);
  try {
    const checked = expected();
    if (blocks.every(({ raw }) => Object.keys(raw).length === 0)) return [changed(address, 'nothing: it was taken away', checked).at(path)];
    const difference = blocks.map((block) => differenceOf(resource, block, checked)).find((found) => found !== undefined);
    return difference ? [changed(difference.place, difference.actual, difference.expected).at(path)] : [];
  } catch (error) {
    // A pool without workflows has nothing to be compared with.
    if (isTrustedWorkflowError(error)) return [error.at(resource.node.path)];
    throw error;
  }
}

const stacksOf = (root: IConstruct) => root.node.findAll().filter((child): child is TerraformStack => TerraformStack.isStack(child));

/** Validations of a stack run with those of all that is in it, in this order; those of the app run alone. */
const lastOf = (at: IConstruct) => TerraformStack.isStack(at) ? at.node.findAll().at(-1)! : at;
