namespace Discord.Interactions;

/// <summary>Makes a method with one <see cref="IMessage"/> parameter an entry in the context menu of messages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class MessageCommandAttribute(string name) : ContextCommandAttribute(name, ApplicationCommandType.Message);
