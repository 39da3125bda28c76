/** The tasks of AWS, and how each is written: what a task of one's own cannot be called. */
export const AWS_TASK_IDS: Readonly<Record<string, string>> = {
  'apply-terraform': 'applyTerraform({ bucket, key })',
  'deploy-cdk': 'deployCdk()',
  'deploy-function': 'deployFunction(handler)',
  'deploy-kubernetes': 'deployKubernetes(cluster)',
  'deploy-service': 'deployService(service, { roles })',
  'deploy-site': 'deploySite({ bucket, distribution })',
  'plan-terraform': 'planTerraform({ bucket, key })',
  'publish-package': 'publishPackage({ domain, repository, format })',
  'pull-images': 'pullImages(repository)',
  'push-images': 'pushImages(repository)',
  'read-secret': 'readSecret(secret)',
};
