import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { resolveText } from '../terraform/resolve-text';

/** A project, or the allow policy of something: one text per place, and one for people. */
export interface ProjectKey {
  readonly key: string;
  readonly text: string;
}

/** A literal project is one in the whole app; a reference, of cdktf or as Terraform writes it, and the provider's own project, mean something within a stack. */
export function projectKey(scope: IConstruct, project: string | undefined): ProjectKey {
  if (project !== undefined && !project.includes('${')) return { key: project, text: project };
  const stack = TerraformStack.of(scope).node.path;
  const text = project === undefined ? 'the project of the google provider' : resolveText(scope, project);
  return { key: JSON.stringify([stack, text]), text };
}
