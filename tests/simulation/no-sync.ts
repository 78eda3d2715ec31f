/** In a simulation the readings come from the world: nothing is asked of the network. */
export async function sync(): Promise<void> {}

export async function readDetails(): Promise<void> {}
