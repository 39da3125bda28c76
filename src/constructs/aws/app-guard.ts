import { CfnElement, CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { JudgedRole, permissionProblems } from './judged-roles';
import { Registry } from './registry';
import { rivalsIn } from './rivals';
import { awsTakenAway } from '../../internal/catalogue/aws-guard';
import { TrustedWorkflowError } from '../../internal/errors';
import { onePerApp } from '../guard/one-per-app';
import { SecondNet } from '../guard/second-net';

interface Watched {
  readonly owner: IConstruct;
  readonly resource: CfnResource;
  readonly problems: () => TrustedWorkflowError[];
}

/** What has to stay as it was checked in a CDK app, and what may not stand beside it: the names of our roles are taken. */
export class AppGuard {
  /** The guard of the app that a construct is in. */
  public static readonly of = onePerApp((root) => new AppGuard(root));

  private readonly watched = new Map<IConstruct, Watched[]>();
  private readonly roles = new Map<IConstruct, JudgedRole[]>();
  private readonly net: SecondNet<IConstruct>;

  private constructor(private readonly root: IConstruct) {
    this.net = new SecondNet(root, { parts: () => stagesOf(root), last: lastOf, problems: (stage) => this.problems(stage) });
  }

  /** From here on the resource has to stay where it is, and to be without problems. */
  public watch(owner: IConstruct, resource: CfnResource, problems: () => TrustedWorkflowError[]): void {
    const stage = Stage.of(owner) ?? this.root;
    const all = this.watched.get(stage) ?? [];
    all.push({ owner, resource, problems });
    this.watched.set(stage, all);
    this.net.cover(stage);
  }

  /** From here on what the role may do has to be no more than its workflow acknowledges. */
  public judge(role: JudgedRole): void {
    const stage = Stage.of(role.owner) ?? this.root;
    this.roles.set(stage, [...this.roles.get(stage) ?? [], role]);
    this.net.cover(stage);
  }

  /** What is wrong with a stage. */
  public problems(stage: IConstruct): TrustedWorkflowError[] {
    const changed = [...(this.watched.get(stage) ?? []).flatMap(changesOf), ...this.strangers(stage)];
    // What was taken away or replaced may do whatever it likes.
    return changed.length > 0 ? changed : permissionProblems(this.roles.get(stage) ?? [], elementsOf(stage));
  }

  /** Other roles of the stage that have the name of one of ours, or may, whichever stage that is in. */
  private strangers(stage: IConstruct): TrustedWorkflowError[] {
    const ours = new Set((this.watched.get(stage) ?? []).map(({ resource }) => resource));
    const registry = Registry.of(this.root);
    return elementsOf(stage).filter((element) => !CfnResource.isCfnResource(element) || !ours.has(element)).flatMap((element) => rivalsIn(element, registry));
  }
}

/** A stack that was taken out of the app writes nothing; a construct that was taken out of its stack leaves its place to others. */
function changesOf({ owner, problems }: Watched): TrustedWorkflowError[] {
  const { path } = owner.node;
  const found = isAttached(owner) ? problems() : isAttached(Stack.of(owner)) ? [awsTakenAway(path)] : [];
  return found.map((problem) => problem.at(path));
}

function isAttached({ node: { scopes } }: IConstruct): boolean {
  return scopes.every((construct, index) => index === 0 || scopes[index - 1].node.tryFindChild(construct.node.id) === construct);
}

/** What writes parts of templates, without that of stages inside. */
function elementsOf(scope: IConstruct, into: CfnElement[] = []): CfnElement[] {
  for (const child of partOf(scope)) {
    if (CfnElement.isCfnElement(child)) into.push(child);
    elementsOf(child, into);
  }
  return into;
}

/** The construct that CDK validates last with a stage: it goes from each construct to its children, in their order. */
function lastOf(construct: IConstruct): IConstruct {
  const child = partOf(construct).at(-1);
  return child ? lastOf(child) : construct;
}

/** Children that CDK validates and writes with their parent. */
const partOf = ({ node }: IConstruct) => node.children.filter((child) => !Stage.isStage(child));

const stagesOf = (root: IConstruct) => [root, ...root.node.findAll().filter((child) => child !== root && Stage.isStage(child))];
