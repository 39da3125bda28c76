import { CfnElement, CfnResource, Stack, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { rolesIn } from './foreign-roles';
import { Registry } from './registry';
import { accountKeyOf } from './surroundings';
import { awsRoleByHand, awsTakenAway } from '../../internal/catalogue/aws-guard';
import { TrustedWorkflowError } from '../../internal/errors';

interface Watched {
  readonly owner: IConstruct;
  readonly resource: CfnResource;
  readonly problems: () => TrustedWorkflowError[];
}

const GUARDS = new WeakMap<IConstruct, AppGuard>();

/**
 * The second net of an app, at synthesis: the resources of this library have to be written as they were checked, and no other role may
 * take the name of one of them. It hangs on the stages, so that taking a construct away takes no check away. Each stage is walked once,
 * after its aspects: those with resources of this library in their own validation, all others in that of the app, which comes last.
 */
export class AppGuard {
  /** The guard of the app that a construct is in. */
  public static of({ node: { root } }: IConstruct): AppGuard {
    const guard = GUARDS.get(root) ?? new AppGuard(root);
    GUARDS.set(root, guard);
    return guard;
  }

  private readonly watched = new Map<IConstruct, Watched[]>();

  private constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.unwatched().flatMap((stage) => this.strangers(stage)).map(({ message }) => message) });
  }

  /** From here on the resource has to stay where it is, and to be without problems. */
  public watch(owner: IConstruct, resource: CfnResource, problems: () => TrustedWorkflowError[]): void {
    const stage = Stage.of(owner) ?? this.root;
    const known = this.watched.get(stage);
    const all = known ?? [];
    all.push({ owner, resource, problems });
    if (known) return;
    this.watched.set(stage, all);
    stage.node.addValidation({ validate: () => this.problems(stage).map(({ message }) => message) });
  }

  /** What is wrong with a stage. */
  public problems(stage: IConstruct): TrustedWorkflowError[] {
    return [...(this.watched.get(stage) ?? []).flatMap(changesOf), ...this.strangers(stage)];
  }

  /** Other roles of the stage that have the name of one of ours, whichever stage that is in. */
  private strangers(stage: IConstruct): TrustedWorkflowError[] {
    const ours = new Set((this.watched.get(stage) ?? []).map(({ resource }) => resource));
    const registry = Registry.of(this.root);
    return elementsOf(stage).filter((element) => !CfnResource.isCfnResource(element) || !ours.has(element)).flatMap((element) =>
      rolesIn(element).flatMap((roleName) => {
        const made = registry.madeRole(accountKeyOf(element), roleName);
        return made ? [awsRoleByHand(roleName, made.path).at(element.node.path)] : [];
      }));
  }

  private unwatched(): IConstruct[] {
    const stages = [this.root, ...this.root.node.findAll().filter((child) => child !== this.root && Stage.isStage(child))];
    return stages.filter((stage) => !this.watched.has(stage));
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
  for (const child of scope.node.children) {
    if (Stage.isStage(child)) continue;
    if (CfnElement.isCfnElement(child)) into.push(child);
    elementsOf(child, into);
  }
  return into;
}
