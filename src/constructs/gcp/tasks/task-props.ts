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

/** A bucket that a site is in. */
export interface GcpSiteProps {
  /** Name of the bucket, or a reference: `bucket.name`. */
  readonly bucket: string;

  /**
   * What the names of the site's objects begin with, in parts with a slash between them: `previews/main`. A literal: the role is narrowed to it
   * by an IAM condition, which takes uniform bucket-level access.
   * @default - the whole bucket
   */
  readonly prefix?: string;
}

/** A service of Cloud Run. */
export interface GcpServiceProps {
  /** Id of its project, or a reference of cdktf to it. */
  readonly project: string;
  /** Its region, `europe-west1`, or a reference. */
  readonly location: string;
  /** Its name, or a reference: `service.name`. */
  readonly service: string;
}

/** A service of Cloud Run, and what is deployed there. */
export interface GcpDeployServiceProps extends GcpServiceProps {
  /**
   * Full name of the service account that it runs as, `projects/PROJECT/serviceAccounts/EMAIL`, or a reference: `account.name`. Not one that a
   * pool makes.
   */
  readonly runsAs: string;

  /**
   * The repository of its image. Cloud Run asks of whoever deploys an image that it may read it.
   * @default - an image that anybody may pull
   */
  readonly images?: GcpRepositoryProps;
}

/** The functions of a project. */
export interface GcpFunctionsProps {
  /** Id of the project, or a reference of cdktf to it. */
  readonly project: string;

  /**
   * Full name of the service account that they run as, `projects/PROJECT/serviceAccounts/EMAIL`, or a reference: `account.name`. Not one that a
   * pool makes.
   */
  readonly runsAs: string;
}
