export function sheets() {}
