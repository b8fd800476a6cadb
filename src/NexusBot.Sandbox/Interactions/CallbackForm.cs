using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Reads the body of an interaction's callback into what is to happen. Nothing happens before all of it is right.</summary>
internal sealed class CallbackForm(SandboxWorld world, AnswerWriter answers)
{
    public (CallbackType Type, Func<Outcome> Carry) Read(Interaction interaction, ApiRequest request)
    {
        var form = request.Form;
        form["type"].Require();
        var type = (CallbackType?)form["type"].OneOf(ValidFor(interaction));
        form.Errors.ThrowIfAny();
        return (type!.Value, Prepare(type.Value, interaction, request));
    }

    private static int[] ValidFor(Interaction interaction) => interaction switch
    {
        { Kind: InteractionKind.Autocomplete } => [8],
        { Kind: InteractionKind.ModalSubmit, MayChangeMessage: true } => [4, 5, 6, 7],
        { Kind: InteractionKind.ModalSubmit } => [4, 5],
        { Kind: InteractionKind.Component } => [4, 5, 6, 7, 9],
        _ => [4, 5, 9],
    };

    private Func<Outcome> Prepare(CallbackType type, Interaction interaction, ApiRequest request)
    {
        var data = request.Form["data"];
        switch (type)
        {
            case CallbackType.Message:
                var input = Message(interaction, request, MessageRules.InteractionMessage);
                return () => new MessageSent(answers.Post(interaction, input).Id);
            case CallbackType.DeferredMessage:
                var ephemeral = ((MessageFlags)(data["flags"].Number(0, int.MaxValue) ?? 0)).HasFlag(MessageFlags.Ephemeral);
                return () => new Thinking(answers.Think(interaction, ephemeral).Id);
            case CallbackType.DeferredUpdate:
                return () => new ChangeDeferred(interaction.Origin.SourceMessage!.Id);
            case CallbackType.UpdateMessage:
                var source = Source(interaction);
                var change = Message(interaction, request, MessageRules.Edit(source));
                return () => new MessageChanged(answers.Edit(source, change).Id);
            case CallbackType.AutocompleteResult:
                var choices = ChoicesForm.Read(data);
                return () => new ChoicesOffered(choices);
            default:
                var modal = ModalForm.Read(data);
                return () => new ModalOpened(modal);
        }
    }

    private MessageInput Message(Interaction interaction, ApiRequest request, MessageRules rules) =>
        MessageForm.Read(world, request, request.Form["data"], interaction.ChannelId, rules);

    private Message Source(Interaction interaction) =>
        world.Messages.Find(interaction.ChannelId, interaction.Origin.SourceMessage!.Id) ?? throw Refusals.UnknownMessage();
}
