namespace Discord.Rest.Sending;

/// <summary>A request that waits for its turn.</summary>
internal sealed class Waiter() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
