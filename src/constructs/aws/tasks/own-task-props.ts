import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TaskAccess } from '../../../trust';

/** A task of your own. */
export interface AwsTaskProps {
  /** kebab-case, and none of this library's. */
  readonly id: string;
  /** One line for people, at most 200 characters: `rotate the signing key`. */
  readonly text: string;
  /** What it does with what it is given: tiers are measured by it. At least one. */
  readonly access: TaskAccess[];
  /** What it needs: each an Allow of named actions on named resources. Their Sid is left out, since CDK merges statements. */
  readonly statements: PolicyStatement[];
  /** What it needs that for, one line, at most 500 characters. */
  readonly why: string;
  /** The page that says that it needs that, `https://`. */
  readonly source: string;
}
