using Discord.Interactions;
using Discord.WebSocket;
using NexusBot.Core.Sessions;

namespace NexusBot.Modules.Sessions;

/// <summary>A form that changes part of what a session says.</summary>
public interface ISessionInputs<TSelf> : IModal
    where TSelf : class, ISessionInputs<TSelf>
{
    /// <summary>The session as it stands.</summary>
    static abstract TSelf Showing(SessionContent content);

    /// <summary>The session with what was typed; the parts that the form does not show stay as they are.</summary>
    SessionForm Into(SessionForm standing, SocketGuild? guild);

    /// <summary>What was typed and refused, as far as the inputs take it.</summary>
    TSelf Fitting();
}
