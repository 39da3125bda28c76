import { SourceLocation } from '../../src/trust';
import { DocumentSyntax, syntaxOf } from '../../src/trust/document-syntax';

const { ANSWER, ARM, CLOUDFORMATION, TERRAFORM } = DocumentSyntax;

test.each([
  ['cdk.out/App.template.json#/Resources/Role', CLOUDFORMATION],
  ['answer.json#/TemplateBody/Resources/Role', CLOUDFORMATION],
  ['cdk.tf.json#/resource/aws_iam_role/Role', TERRAFORM],
  ['plan.json#/planned_values/root_module/resources/1', TERRAFORM],
  ['state.json#/values/root_module/resources/0', TERRAFORM],
  ['main.tf#/resource/aws_iam_role/ci', TERRAFORM],
  ['main.json#/resources/0/properties/template/resources/0', ARM],
  ['main.json#/resources/app::credential', ARM],
  ['role.json#/Role', ANSWER],
  ['provider.json#', ANSWER],
  ['list.json#/value/0', ANSWER],
])('%s is %s', (source, syntax) => {
  const [file, pointer] = source.split('#');
  expect(syntaxOf(new SourceLocation({ file, pointer }))).toBe(syntax);
});
