"""What has been made, into place: `tree` moves and prunes, `publishing` is the step of a build;
`audited` reads it before anybody else can."""
