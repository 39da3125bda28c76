import { conjunctTexts } from '../../../src/parties/gcp/cel/literals';

test.each([
  ["assertion.a == 'x' && assertion.b == 'y'", ["assertion.a == 'x'", "assertion.b == 'y'"]],
  ["(assertion.a == 'x' && has(assertion.b)) && assertion.c == 'z'", ["(assertion.a == 'x' && has(assertion.b))", "assertion.c == 'z'"]],
  ["assertion.a == 'x && y' && assertion.b == \"( && \"", ["assertion.a == 'x && y'", 'assertion.b == "( && "']],
  ["assertion.a == 'it\\'s && so' && has(assertion.b)", ["assertion.a == 'it\\'s && so'", 'has(assertion.b)']],
  ['true', ['true']],
])('the parts of %s', (text, parts) => {
  expect(conjunctTexts(text)).toEqual(parts);
});
