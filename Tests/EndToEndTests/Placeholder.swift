// Filled by the first commit of the target.
