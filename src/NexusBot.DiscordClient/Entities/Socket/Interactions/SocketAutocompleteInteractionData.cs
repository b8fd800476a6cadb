using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketAutocompleteInteractionData : IAutocompleteInteractionData
{
    internal SocketAutocompleteInteractionData(InteractionDataModel model)
    {
        CommandName = model.Name ?? "";
        CommandId = model.Id;
        Type = model.Type;
        Version = model.Version;
        Options = [.. Flatten(model.Options)];
        Current = Options.First(option => option.Focused);
    }

    public string CommandName { get; }

    public ulong CommandId { get; }

    public ApplicationCommandType Type { get; }

    public ulong Version { get; }

    /// <summary>The option being typed; its value is partial and not checked by Discord.</summary>
    public AutocompleteOption Current { get; }

    /// <summary>Groups and subcommands first, then the options that are filled in so far.</summary>
    public IReadOnlyCollection<AutocompleteOption> Options { get; }

    private static IEnumerable<AutocompleteOption> Flatten(InteractionOptionModel[]? models) =>
        (models ?? []).SelectMany(model =>
            Flatten(model.Options).Prepend(new AutocompleteOption(model.Type, model.Name, model.Value, model.Focused)));
}
