using System.Text.Json;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Answers what a bot sends, in the order in which Discord allows it.</summary>
internal sealed class PayloadHandler(GatewayServer gateway, IdentifyHandler identify, MemberRequests members, GatewayConnection connection)
{
    private static readonly byte[] s_false = "false"u8.ToArray();

    public void Receive(JsonElement payload)
    {
        if (!connection.Quota.TryTake())
        {
            connection.Close(CloseCode.RateLimited);
            return;
        }
        if (!payload.TryNumber("op", out var op))
        {
            connection.Close(CloseCode.DecodeError);
            return;
        }
        Handle((Opcode)op, payload.Field("d"));
    }

    private void Handle(Opcode op, JsonElement data)
    {
        switch (op)
        {
            case Opcode.Heartbeat:
                connection.HeardHeartbeat();
                connection.Send(new Frame(Opcode.HeartbeatAck, default));
                break;
            case Opcode.Identify when connection.Session is null:
                if (identify.Read(data, connection) is { } session)
                    gateway.Start(session, connection);
                break;
            case Opcode.Resume when connection.Session is null:
                Resume(data);
                break;
            case Opcode.Identify or Opcode.Resume:
                connection.Close(CloseCode.AlreadyAuthenticated);
                break;
            case Opcode.PresenceUpdate or Opcode.VoiceStateUpdate or Opcode.RequestGuildMembers
                or Opcode.RequestSoundboardSounds or Opcode.RequestChannelInfo when connection.Session is null:
                connection.Close(CloseCode.NotAuthenticated);
                break;
            case Opcode.RequestGuildMembers:
                gateway.Answer(connection.Session!, session => members.Answer(session, data));
                break;
            case Opcode.PresenceUpdate or Opcode.VoiceStateUpdate:
                break;
            default:
                connection.Close(CloseCode.UnknownOpcode);
                break;
        }
    }

    private void Resume(JsonElement data)
    {
        if (!data.TryText("token", out var token) || !data.TryText("session_id", out var sessionId) || !data.TryNumber("seq", out var lastSeen))
        {
            connection.Close(CloseCode.DecodeError);
        }
        else if (!identify.IsToken(token))
        {
            connection.Close(CloseCode.AuthenticationFailed);
        }
        else
        {
            Resume(sessionId, lastSeen);
        }
    }

    private void Resume(string sessionId, long lastSeen)
    {
        switch (gateway.Resume(sessionId, lastSeen, connection))
        {
            case ResumeResult.InvalidSequence:
                connection.Close(CloseCode.InvalidSequence);
                break;
            case ResumeResult.TooLate:
                connection.Send(new Frame(Opcode.InvalidSession, s_false));
                break;
        }
    }
}
