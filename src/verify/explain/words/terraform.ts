import { DocumentWords } from '../../../trust';

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role (2026-11-21) */
export const TERRAFORM_WORDS: DocumentWords = {
  trustPolicy: 'assume_role_policy',
  clientIds: 'client_id_list',
  expression: 'claims_matching_expression',
  mapping: 'attribute_mapping',
  condition: 'attribute_condition',
  member: 'member',
};
