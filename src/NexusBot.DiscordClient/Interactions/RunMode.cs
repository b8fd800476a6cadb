namespace Discord.Interactions;

/// <summary>Whether ExecuteCommandAsync waits for the command's method.</summary>
public enum RunMode
{
    Sync = 0,
    Async = 1,
    Default = 2,
}
