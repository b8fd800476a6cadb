namespace Discord.Interactions;

/// <summary>Makes a method with one <see cref="IUser"/> parameter an entry in the context menu of users.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class UserCommandAttribute(string name) : ContextCommandAttribute(name, ApplicationCommandType.User);
