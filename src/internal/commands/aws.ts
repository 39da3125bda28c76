import { CommandFact, optional, required } from './command';
import { JSON_TEXT, oneOf, TEXT } from './kind';

const asOf = '2026-11-21';

/** A command of the AWS CLI: the source is the page of that command. */
function aws<O extends CommandFact['options']>(service: string, verb: string, options: O) {
  return {
    words: ['aws', service, verb], operands: {}, options, joined: false, source: `https://docs.aws.amazon.com/cli/latest/reference/${service}/${verb}.html`, asOf,
  };
}

const query = { '--query': optional(TEXT), '--output': optional(oneOf('json', 'text', 'table')) };
const role = { '--role-name': required(TEXT) };

/** Each command of the AWS CLI that the library prints or its pages name, with the options that they use. */
export const AWS = {
  getRole: aws('iam', 'get-role', { ...role, ...query }),
  listRoles: aws('iam', 'list-roles', { ...query, '--path-prefix': optional(TEXT) }),
  listRolePolicies: aws('iam', 'list-role-policies', { ...role, ...query }),
  putRolePolicy: aws('iam', 'put-role-policy', { ...role, '--policy-name': required(TEXT), '--policy-document': required(JSON_TEXT) }),
  updateTrustPolicy: aws('iam', 'update-assume-role-policy', { ...role, '--policy-document': required(JSON_TEXT) }),
  accountDetails: aws('iam', 'get-account-authorization-details', { ...query, '--filter': optional(TEXT) }),
  getProvider: aws('iam', 'get-open-id-connect-provider', { '--open-id-connect-provider-arn': required(TEXT), ...query }),
  sync: aws('s3', 'sync', {}),
  getTemplate: aws('cloudformation', 'get-template', { '--stack-name': required(TEXT), '--template-stage': optional(oneOf('Original', 'Processed')), ...query }),
} as const;
