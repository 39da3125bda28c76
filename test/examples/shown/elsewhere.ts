/** What pages show and this suite does not run: each with the reason. Everything else that stands in a block of a shell is run. */
export const NOT_RUN: readonly { readonly line: RegExp; readonly why: string }[] = [
  { line: /^npm ci && npm (?:run quickstart|test)$/, why: 'both are steps of .ci/run' },
  { line: /^npm install cdk-trusted-workflows( (aws-cdk-lib@\^[\d.]+|constructs(@\^[\d.]+)?|cdktf|@cdktf\/provider-\w+))+$/, why: 'downloads; test/packaging installs beside these peers' },
  { line: /^npm install --legacy-peer-deps$/, why: 'downloads; test/packaging/cdktn.test.ts installs so' },
  { line: /^node -p "require\('cdktf\/package\.json'\)\.name" # cdktn$/, why: 'needs the alias; test/packaging/cdktn.test.ts has it' },
  { line: /^npx tsx --tsconfig tsconfig\.dev\.json examples\/[\w-]+\/main\.ts$/, why: '.ci/run runs all of them' },
  { line: /^# [^\n]+$/, why: 'a comment of a printed runbook; test/docs/printed-pages.test.ts compares the block with what the code prints' },
  { line: /^(?:gh|glab|aws|az|gcloud|kubectl|buildkite-agent) /, why: 'a command of a vendor, which needs an account and a network' },
];

/** What pages show as text or JSON, by its first words, and the test that holds it against what is true. */
export const TEXTS: readonly { readonly page: string; readonly starts: string; readonly why: string }[] = [
  { page: 'README.md', starts: 'AWS     Azure   GCP', why: 'compared here with the table that the quickstart prints' },
  { page: 'README.md', starts: 'Azure cannot enforce "ref" and "reusable-workflow"', why: 'compared here with the message' },
  { page: 'examples/platform-workflow/README.md', starts: 'AWS cannot enforce "shared-identity"', why: 'compared here with the message' },
  { page: 'docs/architecture.md', starts: 'props -> compile', why: 'a drawing' },
  { page: 'docs/concepts.md', starts: 'pipeline                        issuer', why: 'a drawing' },
  { page: 'docs/concepts.md', starts: 'condition  assertion.repository_owner_id', why: 'compared here with what the quickstart writes' },
];
