namespace Discord.Interactions;

/// <summary>How an <see cref="InteractionService"/> behaves.</summary>
public class InteractionServiceConfig
{
    public LogSeverity LogLevel { get; set; } = LogSeverity.Info;

    /// <summary>Run mode of commands whose attribute names none.</summary>
    public RunMode DefaultRunMode { get; set; } = RunMode.Async;

    /// <summary>Whether an exception of a <see cref="RunMode.Sync"/> command goes on to the caller.</summary>
    public bool ThrowOnError { get; set; } = true;

    /// <summary>Characters at which custom ids are split into group names and a name; none by default.</summary>
    public char[]? InteractionCustomIdDelimiters { get; set; }

    /// <summary>The text that stands for a wild card in a custom id.</summary>
    public string WildCardExpression { get; set; } = "*";

    public bool EnableAutocompleteHandlers { get; set; } = true;

    /// <summary>Whether every command runs in a service scope of its own.</summary>
    public bool AutoServiceScopes { get; set; } = true;

    /// <summary>Whether a modal that lacks an input fails, instead of leaving the property at its default.</summary>
    public bool ExitOnMissingModalField { get; set; }
}
