import { Place } from './place';

/** Where Terraform keeps its state: the backend `gcs`. */
export interface StatePlace {
  readonly bucket: string;
  /** Ends with a slash, as the backend adds it; empty where the state is at the top of the bucket. */
  readonly prefix: string;
}

/** @see https://github.com/hashicorp/terraform/blob/main/internal/backend/remote-state/gcs/backend_state.go (2026-11-28) */
const LOCK_SUFFIX = '.tflock';

/** The backend reads, writes and locks `PREFIX/WORKSPACE.tfstate`, and lists the workspaces below the prefix. */
export const stateObjects = ({ bucket, prefix }: StatePlace): Place => ({ kind: 'bucket', bucket, objects: prefix === '' ? undefined : { prefix } });

/** The locks alone, `PREFIX/WORKSPACE.tflock`. */
export const lockObjects = ({ bucket, prefix }: StatePlace): Place => ({ kind: 'bucket', bucket, objects: { prefix, suffix: LOCK_SUFFIX } });

/** Where it is, for people. */
export const stateName = ({ bucket, prefix }: StatePlace) => `gs://${bucket}/${prefix}`;

/** What goes for both tasks. */
export const STATE_WARNINGS = {
  /** @see https://docs.cloud.google.com/storage/docs/access-control/iam#conditions (2026-11-28) */
  condition: 'The role is narrowed by an IAM condition, which a bucket takes with uniform bucket-level access only.',
  wholeBucket: 'Without a prefix the role covers every state in the bucket: give each configuration a prefix, or a bucket.',
  secrets: 'Secrets stand in a state as plain text: whoever reads it has them.',
} as const;
