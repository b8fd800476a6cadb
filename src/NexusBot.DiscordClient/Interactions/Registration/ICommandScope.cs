using Discord.Rest;
using Discord.Wire;

namespace Discord.Interactions;

/// <summary>Where commands are registered: in one guild, or everywhere.</summary>
internal interface ICommandScope<TCommand> where TCommand : RestApplicationCommand
{
    /// <summary>Contexts and integration types exist for global commands only.</summary>
    bool HasContexts { get; }

    Task<IReadOnlyCollection<TCommand>> ReadAsync();

    Task<IReadOnlyCollection<TCommand>> OverwriteAsync(CommandModel[] commands);
}
