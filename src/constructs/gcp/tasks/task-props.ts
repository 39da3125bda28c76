/** A repository of Artifact Registry. */
export interface GcpRepositoryProps {
  /** Id of its project, or a reference of cdktf to it. */
  readonly project: string;
  /** Its region or multi-region, `europe-west1`, or a reference. */
  readonly location: string;
  /** Its id, or a reference: `repository.repositoryId`. */
  readonly repository: string;
}

/** Where a configuration of Terraform keeps its state. */
export interface GcpStateProps {
  /** Name of the bucket, or a reference: `bucket.name`. */
  readonly bucket: string;

  /**
   * The prefix of the state, as in the block `backend "gcs"`. A literal: the role is narrowed to it by an IAM condition, which takes uniform
   * bucket-level access.
   * @default - the whole bucket, with all the states in it
   */
  readonly prefix?: string;
}

/** A plan, and its state. */
export interface GcpPlanProps extends GcpStateProps {
  /**
   * Whether the plan locks the state, by an object that it creates and deletes; a condition leaves it no other object to write. Without, the
   * pipeline runs `terraform plan -lock=false`: the one for pull requests.
   * @default false
   */
  readonly lock?: boolean;
}

/** The clusters of a project. */
export interface GcpClustersProps {
  /** Id of the project, or a reference of cdktf to it. */
  readonly project: string;
}

/** A secret of Secret Manager. */
export interface GcpSecretProps {
  /** Id of its project, or a reference of cdktf to it. */
  readonly project: string;
  /** Its id, or a reference: `secret.secretId`. */
  readonly secret: string;
}
