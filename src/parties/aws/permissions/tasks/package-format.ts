/** A kind of package that CodeArtifact keeps, as its ARNs spell it. */
export enum AwsPackageFormat {
  /** Crates, by `cargo publish`. */
  CARGO = 'cargo',
  /** Files, by `aws codeartifact publish-package-version`. */
  GENERIC = 'generic',
  /** By `mvn deploy` or Gradle. */
  MAVEN = 'maven',
  /** By `npm publish`. */
  NPM = 'npm',
  /** By `dotnet nuget push`. */
  NUGET = 'nuget',
  /** By `twine upload`. */
  PYPI = 'pypi',
  /** By `gem push`. */
  RUBY = 'ruby',
  /** By `swift package-registry publish`. */
  SWIFT = 'swift',
}
