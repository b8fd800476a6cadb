using Discord;
using Discord.Interactions;

namespace NexusBot.Modules.Dispatch;

/// <summary>Everything that needs a <see cref="NexusContext.Caller"/> works in a server that the bot is a member of.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class InGuildAttribute : PreconditionAttribute
{
    public override Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services) => Task.FromResult(Check(context));

    private static PreconditionResult Check(IInteractionContext context)
    {
        if (context.Guild is not null)
            return PreconditionResult.FromSuccess();

        return context.Interaction.GuildId is null
            ? PreconditionResult.FromError("This works in your server, not here. Open its channel and try it there.")
            : PreconditionResult.FromError("NexusBot is not a member of this server yet. Someone who manages it can add the bot.");
    }
}
