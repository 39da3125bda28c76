/**
 * Roles that, on a project, let their holder change the project at will, read all of it, or act as another principal there.
 * @see https://docs.cloud.google.com/iam/docs/roles-overview (basic roles),
 * https://docs.cloud.google.com/iam/docs/understanding-roles (the others), 2026-11-21
 */
const PRIVILEGED: ReadonlySet<string> = new Set([
  // basic
  'roles/owner', 'roles/editor', 'roles/viewer', 'roles/admin', 'roles/writer', 'roles/reader',
  // give roles
  'roles/iam.securityAdmin', 'roles/iam.roleAdmin', 'roles/resourcemanager.projectIamAdmin', 'roles/resourcemanager.folderIamAdmin',
  'roles/resourcemanager.folderAdmin', 'roles/resourcemanager.organizationAdmin', 'roles/iam.organizationRoleAdmin',
  // change who gets in
  'roles/iam.workloadIdentityPoolAdmin',
  // become any service account of the project
  'roles/iam.serviceAccountAdmin', 'roles/iam.serviceAccountKeyAdmin', 'roles/iam.serviceAccountTokenCreator', 'roles/iam.serviceAccountUser',
  'roles/iam.serviceAccountOpenIdTokenCreator', 'roles/iam.workloadIdentityUser', 'roles/deploymentmanager.editor',
]);

/** Whether a role is more than any one workflow should have without a reason. Custom roles are not looked into. */
export const isPrivileged = (role: string) => PRIVILEGED.has(role);

/** Names of predefined and custom roles. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/roles */
export const ROLE_NAME = /^((projects\/[a-z0-9.:-]+|organizations\/[0-9]+)\/)?roles\/[A-Za-z0-9_.]+$/;
